throw new Error('passwords are not kept here')

print("procdoc")
